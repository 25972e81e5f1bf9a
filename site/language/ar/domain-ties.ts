// صلة السجلات بعضها ببعض، عناوينَ فوق ما ينتمي منها إلى سجل.
import type { Language } from "../language.ts";

export const ties: Language["domain"]["ties"] = {
  service: {
    owner: { there: "خدمات مسؤول عنها" },
    depends_on: { there: "خدمات تستخدمها" },
    "links.knowledge": { here: "المعرفة", there: "عن الخدمات" },
  },
  incident: {
    owner: { there: "حوادث مسؤول عنها" },
    "affects[].service": { there: "الحوادث" },
    "links.caused_by": { here: "تغييرات تسببت فيه", there: "حوادث تسبب فيها" },
    "links.fixed_by": { here: "تغييرات أصلحته", there: "حوادث يصلحها" },
    "links.problem": { here: "المشكلة", there: "حوادث هذه المشكلة" },
    "links.parent": { here: "الحادث الأصل", there: "حوادث متفرعة منه" },
    "links.knowledge": { here: "المعرفة", there: "حوادث أفادت فيها" },
  },
  problem: {
    owner: { there: "مشكلات مسؤول عنها" },
    services: { there: "المشكلات" },
    "links.incidents": { here: "الحوادث", there: "المشكلة" },
    "links.changes": { here: "التغييرات", there: "مشكلات يصلحها" },
    "links.duplicate_of": { here: "المشكلة التي تكررها", there: "مشكلات تكررها" },
    "links.knowledge": { here: "المعرفة", there: "عن المشكلات" },
  },
  change: {
    owner: { there: "تغييرات مسؤول عنها" },
    team: { there: "تغييرات ينفذها" },
    services: { there: "التغييرات" },
    model: { there: "تغييرات تستخدمه" },
    "links.problem": { here: "المشكلة", there: "تغييرات تصلحها" },
    "links.incident": { here: "الحادث", there: "تغييرات أُجريت استجابةً له" },
    "links.follows": { here: "تغييرات سابقة له", there: "تغييرات لاحقة له" },
    "links.knowledge": { here: "المعرفة", there: "مستخدمة في تغييرات" },
  },
  knowledge: {
    owner: { there: "معرفة مسؤول عنها" },
    services: { there: "المعرفة" },
    "links.problem": { here: "المشكلة", there: "مقالات تشرحها" },
    "links.replaces": { here: "مقالات تحل محلها", there: "مقالات حلت محلها" },
  },
  model: {
    owner: { there: "نماذج تغيير مسؤول عنها" },
    services: { there: "نماذج التغيير" },
    "links.knowledge": { here: "المعرفة", there: "عن النماذج" },
  },
  freeze: {
    owner: { there: "فترات تجميد مسؤول عنها" },
    services: { there: "فترات التجميد" },
    may_approve: { there: "فترات تجميد له الموافقة فيها" },
    "links.knowledge": { here: "المعرفة", there: "عن فترات التجميد" },
  },
  team: {
    owner: { there: "فرق تتبع له" },
    includes: { there: "فرق هو جزء منها" },
    "links.knowledge": { here: "المعرفة", there: "عن الفرق" },
  },
};
