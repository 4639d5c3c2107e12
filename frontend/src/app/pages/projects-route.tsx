import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useRole } from "../role";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import { ProjectsPage } from "@/features/projects/components/projects-page";
import { roadmapQuery } from "@/features/roadmap/api/get-roadmap";
import { Loading } from "@/ui/loading";

export function ProjectsRoute(): ReactElement {
  const [role] = useRole();
  const { data, error, refetch } = useQuery(roadmapQuery(role));
  useTitle("Projects");
  if (error && !data) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="Fetching the projects." />;
  return <ProjectsPage systems={data.systems} roles={data.roles} />;
}
