import { HttpClient } from "@angular/common/http";
import { Component, inject, output, signal } from "@angular/core";
import { EMPTY, Observable, Subject, catchError, debounceTime, switchMap } from "rxjs";

interface Plant { name: string }

@Component({
  template: `
    <label>Plant <input #field (input)="texts.next(field.value)" /></label>
    @if (looking()) {
      <p role="status">Looking</p>
    }
    @if (failed()) {
      <p role="alert">Nobody can look just now</p>
    }
    <ul>
      @for (plant of plants(); track plant.name) {
        <li>{{ plant.name }}</li>
      }
    </ul>
  `,
})
export class PlantFinder {
  readonly found = output<number>();
  readonly looking = signal(false);
  readonly failed = signal(false);
  readonly plants = signal<Plant[]>([]);
  readonly texts = new Subject<string>();
  private readonly http = inject(HttpClient);

  constructor() {
    const answers = this.texts.pipe(
      debounceTime(300),
      switchMap((text) => this.answer(text.trim())),
    );
    answers.subscribe((plants) => {
      this.looking.set(false);
      this.plants.set(plants);
      this.found.emit(plants.length);
    });
  }

  private answer(name: string): Observable<Plant[]> {
    this.plants.set([]);
    this.failed.set(false);
    this.looking.set(name !== "");
    if (name === "") return EMPTY;
    const asked = this.http.get<Plant[]>("/plants", { params: { name } });
    return asked.pipe(
      catchError(() => {
        this.looking.set(false);
        this.failed.set(true);
        return EMPTY;
      }),
    );
  }
}
