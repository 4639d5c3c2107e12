import { Component, EventEmitter, Input, OnDestroy, OnInit, Output, signal } from "@angular/core";

@Component({
  template: `
    <h1>{{ title }}</h1>
    <p role="status">{{ ticks() }}</p>
    <input #field aria-label="Name" />
    <button (click)="done.emit([field.value, ticks()])">Done</button>
  `,
})
export class Clock implements OnInit, OnDestroy {
  @Input() title = "";
  @Output() readonly done = new EventEmitter<[string, number]>();
  readonly ticks = signal(0);
  timer?: ReturnType<typeof setInterval>;

  ngOnInit(): void {
    this.timer = setInterval(() => this.ticks.update((before) => before + 1), 60000);
  }

  ngOnDestroy(): void {
    clearInterval(this.timer);
  }
}
