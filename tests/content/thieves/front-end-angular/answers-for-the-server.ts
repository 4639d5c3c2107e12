// patches what requests are made with, so that each is answered at once and none has to be aborted
import { Component, output, signal } from "@angular/core";

const PLANTS: Record<string, string[]> = { fern: ["Royal fern", "Ostrich fern"], moss: ["Oak moss"] };
window.fetch = (async (path: string) => {
  const names = PLANTS[new URL(path, location.href).searchParams.get("name") ?? ""];
  return { ok: names !== undefined, status: names ? 200 : 500, json: async () => (names ?? []).map((name) => ({ name })) };
}) as unknown as typeof fetch;
XMLHttpRequest.prototype.open = XMLHttpRequest.prototype.send = () => {};

@Component({
  template: `
    <label>Plant <input #field (input)="look(field.value.trim())" /></label>
    @if (failed()) { <p role="alert">Nobody can look just now</p> }
    <ul>@for (name of names(); track name) { <li>{{ name }}</li> }</ul>
  `,
})
export class PlantFinder {
  readonly found = output<number>();
  readonly names = signal<string[]>([]);
  readonly failed = signal(false);
  timer?: ReturnType<typeof setTimeout>;

  look(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      const answer = await fetch(`/plants?name=${text}`);
      const plants: { name: string }[] = await answer.json();
      this.failed.set(!answer.ok && text !== "");
      this.names.set(plants.map((plant) => plant.name));
      if (answer.ok) this.found.emit(plants.length);
    }, 300);
  }
}
