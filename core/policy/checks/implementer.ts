// Who approved a change does not carry it out.
import { changeSides } from "../authorization.ts";
import { earlierApprovers } from "../duties.ts";
import { sameLogin } from "../people.ts";
import { failed, type RecordCheck } from "./check.ts";

export const decidedByOthers: RecordCheck = (situation, moved) => {
  const { after } = changeSides(situation, moved);
  const implementer = after?.fields.implementer;
  if (!after || !implementer) return [];
  const approved = earlierApprovers(situation, moved).some(({ login }) => sameLogin(login, implementer));
  if (!approved) return [];
  return [
    failed(
      "gate-implementer",
      `${implementer} approved ${after.id} and is to carry it out.`,
      "Name another implementer; or plan it anew (itsm move … new) and have somebody else approve it.",
    ),
  ];
};
