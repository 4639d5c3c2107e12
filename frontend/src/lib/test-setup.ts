import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

configure({ asyncUtilTimeout: 30_000 }); // what never comes; a busy machine is no finding

afterEach(() => {
  cleanup();
  localStorage.clear();
});
