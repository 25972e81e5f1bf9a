// Was Einträge einander sind, als Überschriften über denen, die zu einem gehören.
import type { Language } from "../language.ts";

export const ties: Language["domain"]["ties"] = {
  service: {
    owner: { there: "Verantwortet · Services" },
    depends_on: { there: "Genutzt von · Services" },
    "links.knowledge": { here: "Wissen", there: "Über Services" },
  },
  incident: {
    owner: { there: "Verantwortet · Störungen" },
    "affects[].service": { there: "Störungen" },
    "links.caused_by": { here: "Verursacht durch · Changes", there: "Verursachte Störungen" },
    "links.fixed_by": { here: "Behoben durch · Changes", there: "Behebt Störungen" },
    "links.problem": { here: "Problem", there: "Störungen dieses Problems" },
    "links.parent": { here: "Übergeordnet · Störungen", there: "Teile · Störungen" },
    "links.knowledge": { here: "Wissen", there: "Half bei · Störungen" },
  },
  problem: {
    owner: { there: "Verantwortet · Probleme" },
    services: { there: "Probleme" },
    "links.incidents": { here: "Störungen", there: "Problem" },
    "links.changes": { here: "Changes", there: "Löst Probleme" },
    "links.duplicate_of": { here: "Doppelt zu · Probleme", there: "Dubletten · Probleme" },
    "links.knowledge": { here: "Wissen", there: "Über Probleme" },
  },
  change: {
    owner: { there: "Verantwortet · Changes" },
    team: { there: "Führt aus · Changes" },
    services: { there: "Changes" },
    model: { there: "Verwendet von Changes" },
    "links.problem": { here: "Problem", there: "Gelöst durch · Changes" },
    "links.incident": { here: "Störung", there: "Beantwortet durch · Changes" },
    "links.follows": { here: "Folgt auf · Changes", there: "Gefolgt von · Changes" },
    "links.knowledge": { here: "Wissen", there: "Verwendet in Changes" },
  },
  knowledge: {
    owner: { there: "Verantwortet · Wissen" },
    services: { there: "Wissen" },
    "links.problem": { here: "Problem", there: "Erklärt durch · Wissen" },
    "links.replaces": { here: "Ersetzt · Wissen", there: "Ersetzt durch · Wissen" },
  },
  model: {
    owner: { there: "Verantwortet · Change-Modelle" },
    services: { there: "Change-Modelle" },
    "links.knowledge": { here: "Wissen", there: "Über Modelle" },
  },
  freeze: {
    owner: { there: "Verantwortet · Änderungssperren" },
    services: { there: "Änderungssperren" },
    may_approve: { there: "Darf genehmigen in · Änderungssperren" },
    "links.knowledge": { here: "Wissen", there: "Über Änderungssperren" },
  },
  team: {
    owner: { there: "Ihm berichten · Teams" },
    includes: { there: "Teil von · Teams" },
    "links.knowledge": { here: "Wissen", there: "Über Teams" },
  },
};
