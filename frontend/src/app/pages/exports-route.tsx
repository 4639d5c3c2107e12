import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useLocation } from "react-router";
import { useRole } from "../role";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import { formsQuery } from "@/features/exports/api/list-forms";
import { ExportsPage } from "@/features/exports/components/exports-page";
import { roadmapQuery } from "@/features/roadmap/api/get-roadmap";
import { Loading } from "@/ui/loading";

export function ExportsRoute(): ReactElement {
  const [role] = useRole();
  const { search } = useLocation();
  const forms = useQuery(formsQuery);
  const roadmap = useQuery(roadmapQuery(role));
  useTitle("Take it along");
  const failure = forms.error ?? roadmap.error;
  if (failure && !(forms.data && roadmap.data)) return <Failure failure={failure} onRetry={() => { void forms.refetch(); void roadmap.refetch(); }} />;
  if (!forms.data || !roadmap.data) return <Loading what="Reading the forms." />;
  return <ExportsPage key={search} forms={forms.data} roadmap={roadmap.data} />;
}
