import { HttpClient } from "@angular/common/http";
import { Component, EventEmitter, Output, inject, signal } from "@angular/core";
import { takeUntilDestroyed } from "@angular/core/rxjs-interop";
import { FormControl, FormGroup, ReactiveFormsModule } from "@angular/forms";
import { catchError, concat, debounceTime, map, of, switchMap } from "rxjs";

interface Plant { name: string }
interface Shown { note: "" | "looking" | "failed"; plants: Plant[] | null }

const NOTHING: Shown = { note: "", plants: null };

@Component({
  imports: [ReactiveFormsModule],
  template: `
    <form [formGroup]="form">
      <label>Plant <input formControlName="name" /></label>
    </form>
    @if (shown().note === "looking") { <p role="status">Looking</p> }
    @if (shown().note === "failed") { <p role="alert">Nobody can look just now</p> }
    <ul>
      @for (plant of shown().plants ?? []; track $index) { <li>{{ plant.name }}</li> }
    </ul>
  `,
})
export class PlantFinder {
  @Output() found = new EventEmitter<number>();
  protected form = new FormGroup({ name: new FormControl("", { nonNullable: true }) });
  protected shown = signal(NOTHING);
  private http = inject(HttpClient);

  constructor() {
    const name = this.form.controls.name;
    name.valueChanges.pipe(debounceTime(300), switchMap((text) => this.lookFor(text.trim())), takeUntilDestroyed()).subscribe((shown) => {
      this.shown.set(shown);
      if (shown.plants) this.found.emit(shown.plants.length);
    });
  }

  private lookFor(name: string) {
    if (name === "") return of(NOTHING);
    const answer = this.http.get<Plant[]>("/plants", { params: { name } }).pipe(
      map((plants): Shown => ({ note: "", plants })),
      catchError(() => of<Shown>({ note: "failed", plants: null })),
    );
    return concat(of<Shown>({ note: "looking", plants: null }), answer);
  }
}
