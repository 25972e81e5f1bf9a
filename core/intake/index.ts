// The door to issue forms: what they ask, how they are read, what becomes of them.
export { ACCEPTED, INTAKE_FORMS, type IntakeForm } from "./forms.ts";
export { INTAKE_FROM, type Intake, type IntakeFrom, type IntakeIssue, type IntakeRecord, intakeOf } from "./intake.ts";
export { type IssueFormFile, issueForms } from "./issue-forms.ts";
export { type Question, readForm } from "./read-form.ts";
export { tameLine } from "./tame.ts";
