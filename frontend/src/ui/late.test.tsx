import { act, render, screen } from "@testing-library/react";
import { Component, type ReactElement, type ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { late } from "./late";

const Page = ({ name }: { name: string }): ReactElement => <h1>{name}</h1>;

test("what is late is shown as soon as it has come, and something in its place until then", async () => {
  let come: (page: typeof Page) => void = () => undefined;
  const Late = late(() => new Promise<typeof Page>((resolve) => (come = resolve)), <p>Wait.</p>);
  render(<Late name="Map" />);
  expect(screen.getByText("Wait.")).toBeDefined();
  await act(async () => {
    come(Page);
    await Promise.resolve();
  });
  expect(screen.getByRole("heading", { name: "Map" })).toBeDefined();
});

test("what was fetched before is shown at once, and is fetched once", async () => {
  const load = vi.fn(() => Promise.resolve(Page));
  const Late = late(load, <p>Wait.</p>);
  await Late.fetched();
  render(<Late name="Review" />);
  expect(screen.getByRole("heading", { name: "Review" })).toBeDefined();
  expect(load).toHaveBeenCalledTimes(1);
});

class Boundary extends Component<{ children: ReactNode }, { failure: Error | null }> {
  override state = { failure: null as Error | null };
  static getDerivedStateFromError = (failure: Error) => ({ failure });
  override render = (): ReactNode => this.state.failure?.message ?? this.props.children;
}

test("what can't be fetched is told to whoever is around it, and tried again the next time", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  let here = false;
  const Late = late(() => (here ? Promise.resolve(Page) : Promise.reject(new Error("The server is away."))), <p>Wait.</p>);
  render(<Boundary><Late name="Plan" /></Boundary>);
  expect(await screen.findByText("The server is away.")).toBeDefined();
  here = true;
  render(<Late name="Plan" />);
  expect(await screen.findByRole("heading", { name: "Plan" })).toBeDefined();
});
