import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Star } from "lucide-react";
import { beforeAll, expect, test, vi } from "vitest";
import { LateMenu, Menu } from "./menu";

const star = vi.fn();
const open = () => render(<Menu label="Mark Loops" className="btn" face="…" groups={[[{ name: "Star", glyph: Star, does: star }], [{ name: "All", chosen: true, does: vi.fn() }, { name: "Data", chosen: false, does: vi.fn() }]]} />);
const button = () => screen.getByRole("button", { name: "Mark Loops" });

beforeAll(LateMenu.fetched);

test("the first press opens the menu, as every one after it", async () => {
  open();
  const user = userEvent.setup();
  for (const times of [1, 2]) {
    expect(button().getAttribute("aria-expanded")).toBe("false");
    await user.click(button());
    await user.click(await screen.findByRole("menuitem", { name: "Star" }));
    expect(star).toHaveBeenCalledTimes(times);
  }
});

test.each(["{Enter}", " ", "{ArrowDown}"])("opened by %s its first line has the focus, and its button has it back", async (key) => {
  open();
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard(key);
  const first = await screen.findByRole("menuitem", { name: "Star" });
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(button()));
});

test("of lines of which one is chosen, the menu says which", async () => {
  open();
  await userEvent.click(button());
  const chosen = await screen.findAllByRole("menuitemradio");
  expect(chosen.map((each) => [each.textContent, each.getAttribute("aria-checked")])).toEqual([["All", "true"], ["Data", "false"]]);
});
