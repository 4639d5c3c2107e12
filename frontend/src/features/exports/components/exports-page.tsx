import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useLocation } from "react-router";
import { startExport } from "../api/start-export";
import { exportQuery } from "../api/read-export";
import { request, type Form, type Wanted } from "../model";
import { named } from "../parts";
import { FormChoice } from "./form-choice";
import { MakingLine } from "./making-line";
import { OwnFile } from "./own-file";
import { PartChoice } from "./part-choice";
import { Refusal } from "@/api/client";
import type { Roadmap } from "@/api/types";

/** The roadmap in other forms: which one, which part of it, and with one's own or without. */
export function ExportsPage({ forms, roadmap }: { forms: Form[]; roadmap: Roadmap }): ReactElement {
  const { search } = useLocation();
  const [wanted, setWanted] = useState<Wanted>({ form: "pdf", parts: named(search, roadmap.areas), role: roadmap.role, mine: false, options: {} });
  const [id, setId] = useState("");
  const [refused, setRefused] = useState("");
  const { data: making } = useQuery(exportQuery(id));
  const change = (changed: Partial<Wanted>): void => {
    setWanted({ ...wanted, ...changed });
    setId("");
    setRefused("");
  };
  const begin = async (): Promise<void> => {
    setRefused("");
    try {
      setId((await startExport(request(wanted, forms, roadmap.areas))).id);
    } catch (failure) {
      setRefused(failure instanceof Refusal ? [failure.told.what, failure.told.remedy].join(" ") : "The server can’t be reached.");
    }
  };
  return (
    <main id="main" className="progress exports" tabIndex={-1}>
      <h1 className="title">Take it along</h1>
      <p className="finding">The whole roadmap, or a part of it, as a file that works without Orienteer.</p>
      <form onSubmit={(event) => { event.preventDefault(); void begin(); }}>
        <FormChoice forms={forms} wanted={wanted} onChange={change} />
        <PartChoice roadmap={roadmap} wanted={wanted} onChange={change} />
        <MakingLine making={making} refused={refused} asked={id !== ""} />
      </form>
      <OwnFile />
    </main>
  );
}
