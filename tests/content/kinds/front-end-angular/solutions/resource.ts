import { Component, computed, output, resource, signal } from "@angular/core";

const QUIET_MS = 300;

@Component({
  selector: "plant-finder",
  styles: [".names { list-style: none }"],
  template: `
    <label for="plant">Plant</label>
    <input id="plant" type="text" [value]="text()" (input)="typed($event)" />
    @switch (state()) {
      @case ("looking") { <output>Looking</output> }
      @case ("failed") { <div role="alert">Nobody can look just now</div> }
      @case ("there") {
        <div role="list" class="names">
          @for (name of names.value(); track $index) { <div role="listitem">{{ name }}</div> }
        </div>
      }
    }
  `,
})
export class PlantFinder {
  found = output<number>();
  protected text = signal("");
  private asked = signal<{ name: string } | undefined>(undefined);
  private timer?: ReturnType<typeof setTimeout>;

  protected names = resource({
    params: () => this.asked(),
    loader: async ({ params, abortSignal }) => {
      const query = new URLSearchParams({ name: params.name });
      const response = await fetch(`/plants?${query}`, { signal: abortSignal });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const plants: { name: string }[] = await response.json();
      if (this.asked() === params) this.found.emit(plants.length);
      return plants.map((plant) => plant.name);
    },
  });

  protected state = computed(() => {
    if (this.names.isLoading()) return "looking";
    if (this.names.error()) return "failed";
    return this.names.hasValue() ? "there" : "idle";
  });

  protected typed(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.text.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.asked.set(text.trim() ? { name: text.trim() } : undefined), QUIET_MS);
  }
}
