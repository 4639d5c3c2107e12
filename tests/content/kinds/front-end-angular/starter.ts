import { Component, signal } from "@angular/core";

interface Plant { name: string }

@Component({
  template: `
    <label>Plant <input #field (input)="look(field.value)" /></label>
    <ul>
      @for (plant of plants(); track plant.name) {
        <li>{{ plant.name }}</li>
      }
    </ul>
  `,
})
export class PlantFinder {
  readonly plants = signal<Plant[]>([]);

  look(text: string): void {}
}
