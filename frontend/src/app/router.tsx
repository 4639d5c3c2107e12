import { lazy, Suspense, type ComponentType, type ReactElement } from "react";
import { createBrowserRouter } from "react-router";
import type { View } from "./pages/home-page";
import { NotFoundPage } from "./pages/not-found-page";
import { RootFailure } from "./pages/root-failure";
import { Shell } from "./shell";
import { Loading } from "@/ui/loading";

const topic = () => import("./pages/topic-route");
const review = () => import("./pages/review-route");
const projects = () => import("./pages/projects-route");
const progress = () => import("./pages/progress-route");
const exports = () => import("./pages/exports-route");

const Home = lazy(async () => ({ default: (await import("./pages/home-page")).HomePage }));

/** The map, whichever way it is shown: one page, so that going from one to the other keeps what it knows. */
function home(view?: View): ReactElement {
  return <Suspense fallback={<main id="main" tabIndex={-1}><Loading what="Unfolding the map." /></main>}><Home view={view} /></Suspense>;
}

/** A page that is fetched when it is wanted, so that the first one is small. */
function later(page: () => Promise<ComponentType>, what: string): ReactElement {
  const Page = lazy(async () => ({ default: await page() }));
  return <Suspense fallback={<main id="main" tabIndex={-1}><Loading what={what} /></main>}><Page /></Suspense>;
}

/** The other pages, when the first one stands: going there waits for nothing, also while the server is away. Those with an editor wait until they are wanted. */
export function fetchTheRest(): void {
  for (const page of [() => import("./pages/home-page"), topic, review, progress, projects, exports]) void page().catch(() => undefined);
}

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <RootFailure />,
    children: [
      { path: "/", element: home() },
      { path: "/trail", element: home("trail") },
      { path: "/outline", element: home("outline") },
      { path: "/topic/:area/:topic", element: later(() => topic().then((page) => page.TopicRoute), "Opening the topic.") },
      { path: "/exercise/:area/:topic/:slug", element: later(() => import("./pages/exercise-route").then((page) => page.ExerciseRoute), "Opening the workbench.") },
      { path: "/exercise/:area/:topic/:slug/replay", element: later(() => import("./pages/replay-exercise-route").then((page) => page.ReplayExerciseRoute), "Opening the replay.") },
      { path: "/topic/:area/:topic/replay/:block", element: later(() => import("./pages/replay-block-route").then((page) => page.ReplayBlockRoute), "Opening the replay.") },
      { path: "/review", element: later(() => review().then((page) => page.ReviewRoute), "Laying out today’s cards.") },
      { path: "/review/plan", element: later(() => review().then((page) => page.PlanRoute), "Counting the coming days.") },
      { path: "/place", element: later(() => import("./pages/placement-route").then((page) => page.PlacementRoute), "Opening the placement.") },
      { path: "/interviews", element: later(() => import("./pages/interviews-route").then((page) => page.InterviewsRoute), "Looking for interviews.") },
      { path: "/interview/:slug/:round", element: later(() => import("./pages/round-route").then((page) => page.RoundRoute), "Opening the interview.") },
      { path: "/projects", element: later(() => projects().then((page) => page.ProjectsRoute), "Fetching the projects.") },
      { path: "/progress", element: later(() => progress().then((page) => page.ProgressRoute), "Counting.") },
      { path: "/exports", element: later(() => exports().then((page) => page.ExportsRoute), "Reading the forms.") },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);
