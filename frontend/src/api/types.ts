/** The API's values by the names that the pages use. Their shapes are generated from the server's OpenAPI document. */
import type { components } from "./schema";

type Values = components["schemas"];

export type State = Values["ItemView"]["state"];
export type Mark = Values["MarkIn"]["mark"];
export type Files = Record<string, string>;

export type Item = Values["ItemView"];
export type Role = Values["RoleView"];
export type RoadmapStop = Values["StopView"];
export type RoadmapArea = Values["AreaView"];
/** Where everything stands. The cells that it was laid out in are of no use to a page. */
export type MapLayout = Omit<Values["Layout"], "areas" | "ways"> & { areas: Omit<Values["AreaPlace"], "cell">[]; ways?: (Omit<Values["Way"], "points"> & { points: number[][] })[] };
export type StopPlace = Values["StopPlace"];
export type System = Values["SystemView"];
export type Roadmap = Values["RoadmapView"];

export type Block = Values["Block"];
export type Section = Values["Section"];
export type Card = Values["CardView"];
export type Neighbour = Values["Neighbour"];
export type TrailStop = Values["TrailStop"];
export type Topic = Values["TopicView"];

export type Progress = Values["ProgressView"];
export type AreaProgress = Values["AreaProgress"];
export type FadingStop = Values["FadingStop"];
export type Forecast = Values["Forecast"];
export type PractisedDay = Values["PractisedDay"];

export type Placement = Values["PlacementView"];
export type PlacementQuestion = Values["PlacementQuestion"];
export type PlacementResult = Values["PlacementResult"];
export type PlacedStop = Values["PlacedStop"];

export type SavedDraft = Values["DraftView"];
export type Exercise = Values["ExerciseView"];
export type Solutions = Values["SolutionsView"];

export type Verdict = Values["Verdict"];
export type CheckResult = Values["CheckResult"];
export type Span = Values["Span"];
export type DifferenceRow = Values["DifferenceRow"];
export type Showing = Values["ShowingIn"];
export type Counterexample = Values["Counterexample"];
export type Findings = Values["FindingsView"];
export type Tried = Values["TriedView"];
export type PastText = Values["PastText"];
export type Report = Values["Report"];
export type RunResult = Values["RunResult"];
export type Replay = Values["ReplayView"];

export type Review = Values["ReviewView"];
export type ReviewCard = Values["ReviewCard"];
export type ReviewSettingsIn = Values["ReviewSettingsIn"];
export type CodeAnswer = Values["CodeAnswer"];

export type Interviews = Values["InterviewsView"];
export type Interview = Values["InterviewLine"];
export type Round = Values["RoundView"];
export type RoundComplexity = Values["ComplexityView"];
export type RoundFollowUp = Values["FollowUpView"];
export type RoundReport = Values["InterviewReport"];
export type ClockChange = Values["ClockChangeIn"]["change"];

export type SearchResult = Values["Found"];
export type Told = Omit<Values["ErrorBody"], "environment"> & { environment?: string | null };
export type Environment = Values["EnvironmentOut"];

/** What the event stream says; it isn't part of the document, as it is no answer to a request. */
export interface LiveEvent { sequence: number; kind: string; exercise_id?: string | null; [more: string]: unknown }
