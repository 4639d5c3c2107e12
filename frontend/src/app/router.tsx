import { lazy, Suspense, type ReactElement } from "react";
import { createBrowserRouter } from "react-router";
import { HomePage } from "./pages/home-page";
import { NotFoundPage } from "./pages/not-found-page";
import { ProgressRoute } from "./pages/progress-route";
import { ProjectsRoute } from "./pages/projects-route";
import { RootFailure } from "./pages/root-failure";
import { TopicRoute } from "./pages/topic-route";
import { Shell } from "./shell";
import { Loading } from "@/ui/loading";

const ExerciseRoute = lazy(() => import("./pages/exercise-route").then((module) => ({ default: module.ExerciseRoute })));

function Workbench(): ReactElement {
  return <Suspense fallback={<Loading what="Opening the workbench." />}><ExerciseRoute /></Suspense>;
}

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <RootFailure />,
    children: [
      { path: "/", element: <HomePage /> },
      { path: "/topic/:area/:topic", element: <TopicRoute /> },
      { path: "/exercise/:area/:topic/:slug", element: <Workbench /> },
      { path: "/projects", element: <ProjectsRoute /> },
      { path: "/progress", element: <ProgressRoute /> },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);
