import type { ComponentType, ReactElement } from "react";
import { createBrowserRouter } from "react-router";
import { NotFoundPage } from "./pages/not-found-page";
import { RootFailure } from "./pages/root-failure";
import { Shell, ShortcutList } from "./shell";
import { late, type Late } from "@/ui/late";
import { Loading } from "@/ui/loading";
import { LateMenu } from "@/ui/menu";

const topic = () => import("./pages/topic-route");
const review = () => import("./pages/review-route");
const projects = () => import("./pages/projects-route");
const progress = () => import("./pages/progress-route");
const exports = () => import("./pages/exports-route");

function onDemand<Props extends object>(page: () => Promise<ComponentType<Props>>, what: string): Late<Props> {
  return late(page, <main id="main" tabIndex={-1}><Loading what={what} /></main>);
}

/** A page that is fetched when it is wanted, so that the first one is small. */
function later(page: () => Promise<ComponentType>, what: string): ReactElement {
  const Page = onDemand(page, what);
  return <Page />;
}

/** A page that is fetched when the first one stands. */
function soon(page: () => Promise<ComponentType>, what: string): ReactElement {
  const Page = onDemand(page, what);
  rest.push(Page);
  return <Page />;
}

/** The map, whichever way it is shown: one page, so that going from one to the other keeps what it knows. */
const Home = onDemand(() => import("./pages/home-page").then((page) => page.HomePage), "Unfolding the map.");

const rest: Pick<Late<object>, "fetched">[] = [Home, LateMenu, ShortcutList];

/** The other pages, menus and the list of keys, when the first page stands: they wait for nothing, also while the server is away. Pages with an editor wait until they are wanted. */
export function fetchTheRest(): void {
  for (const page of rest) void page.fetched().catch(() => undefined);
}

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <RootFailure />,
    children: [
      { path: "/", element: <Home /> },
      { path: "/trail", element: <Home view="trail" /> },
      { path: "/outline", element: <Home view="outline" /> },
      { path: "/topic/:area/:topic", element: soon(() => topic().then((page) => page.TopicRoute), "Opening the topic.") },
      { path: "/exercise/:area/:topic/:slug", element: later(() => import("./pages/exercise-route").then((page) => page.ExerciseRoute), "Opening the workbench.") },
      { path: "/exercise/:area/:topic/:slug/replay", element: later(() => import("./pages/replay-exercise-route").then((page) => page.ReplayExerciseRoute), "Opening the replay.") },
      { path: "/topic/:area/:topic/replay/:block", element: later(() => import("./pages/replay-block-route").then((page) => page.ReplayBlockRoute), "Opening the replay.") },
      { path: "/review", element: soon(() => review().then((page) => page.ReviewRoute), "Laying out today’s cards.") },
      { path: "/review/plan", element: soon(() => review().then((page) => page.PlanRoute), "Counting the coming days.") },
      { path: "/place", element: later(() => import("./pages/placement-route").then((page) => page.PlacementRoute), "Opening the placement.") },
      { path: "/interviews", element: later(() => import("./pages/interviews-route").then((page) => page.InterviewsRoute), "Looking for interviews.") },
      { path: "/interview/:slug/:round", element: later(() => import("./pages/round-route").then((page) => page.RoundRoute), "Opening the interview.") },
      { path: "/projects", element: soon(() => projects().then((page) => page.ProjectsRoute), "Fetching the projects.") },
      { path: "/progress", element: soon(() => progress().then((page) => page.ProgressRoute), "Counting.") },
      { path: "/exports", element: soon(() => exports().then((page) => page.ExportsRoute), "Reading the forms.") },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);
