import { lazy, Suspense, type ReactElement } from "react";
import { createBrowserRouter } from "react-router";
import { ExportsRoute } from "./pages/exports-route";
import { HomePage } from "./pages/home-page";
import { NotFoundPage } from "./pages/not-found-page";
import { ProgressRoute } from "./pages/progress-route";
import { ProjectsRoute } from "./pages/projects-route";
import { PlanRoute, ReviewRoute } from "./pages/review-route";
import { RootFailure } from "./pages/root-failure";
import { TopicRoute } from "./pages/topic-route";
import { Shell } from "./shell";
import { Loading } from "@/ui/loading";

const ExerciseRoute = lazy(() => import("./pages/exercise-route").then((module) => ({ default: module.ExerciseRoute })));
const PlacementRoute = lazy(() => import("./pages/placement-route").then((module) => ({ default: module.PlacementRoute })));

const ReplayExercise = lazy(() => import("./pages/replay-exercise-route").then((module) => ({ default: module.ReplayExerciseRoute })));
const ReplayBlock = lazy(() => import("./pages/replay-block-route").then((module) => ({ default: module.ReplayBlockRoute })));

function opening(page: ReactElement): ReactElement {
  return <Suspense fallback={<Loading what="Opening the replay." />}>{page}</Suspense>;
}

function Placement(): ReactElement {
  return <Suspense fallback={<Loading what="Opening the placement." />}><PlacementRoute /></Suspense>;
}

function Workbench(): ReactElement {
  return <Suspense fallback={<Loading what="Opening the workbench." />}><ExerciseRoute /></Suspense>;
}

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <RootFailure />,
    children: [
      { path: "/", element: <HomePage /> },
      { path: "/trail", element: <HomePage view="trail" /> },
      { path: "/outline", element: <HomePage view="outline" /> },
      { path: "/topic/:area/:topic", element: <TopicRoute /> },
      { path: "/exercise/:area/:topic/:slug", element: <Workbench /> },
      { path: "/exercise/:area/:topic/:slug/replay", element: opening(<ReplayExercise />) },
      { path: "/topic/:area/:topic/replay/:block", element: opening(<ReplayBlock />) },
      { path: "/review", element: <ReviewRoute /> },
      { path: "/review/plan", element: <PlanRoute /> },
      { path: "/place", element: <Placement /> },
      { path: "/projects", element: <ProjectsRoute /> },
      { path: "/progress", element: <ProgressRoute /> },
      { path: "/exports", element: <ExportsRoute /> },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);
