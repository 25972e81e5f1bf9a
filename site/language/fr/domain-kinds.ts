// Le nom de chaque type de fiche, avec ses états, les colonnes de sa liste et ses liens avec d’autres fiches.
import type { Language } from "../language.ts";

export const kinds: Language["domain"]["kinds"] = {
  service: {
    one: "Service",
    many: "Services",
    none: "Aucun service pour l’instant.",
    means: "Ce que des personnes utilisent et dont quelqu’un est responsable.",
  },
  incident: {
    one: "Incident",
    many: "Incidents",
    none: "Aucun incident pour l’instant.",
    means: "Une interruption non planifiée d’un service, ou une baisse de sa qualité.",
  },
  problem: {
    one: "Problème",
    many: "Problèmes",
    none: "Aucun problème pour l’instant.",
    means: "La cause, avérée ou possible, d’un ou de plusieurs incidents.",
  },
  change: {
    one: "Changement",
    many: "Changements",
    none: "Aucun changement pour l’instant.",
    means: "L’ajout, la modification ou la suppression de tout ce qui pourrait avoir un effet sur un service.",
  },
  knowledge: {
    one: "Article de connaissances",
    many: "Connaissances",
    none: "Aucun article pour l’instant.",
    means: "Ce que quelqu’un a découvert, pour que personne n’ait à le refaire.",
  },
  model: {
    one: "Modèle de changement",
    many: "Modèles de changement",
    none: "Aucun modèle de changement pour l’instant.",
    means: "Le modèle approuvé d’un changement standard.",
  },
  freeze: {
    one: "Gel des changements",
    many: "Gels des changements",
    none: "Aucun gel des changements pour l’instant.",
    means: "Une période pendant laquelle aucun changement ne peut avoir lieu.",
  },
  team: {
    one: "Équipe",
    many: "Équipes",
    none: "Aucune équipe pour l’instant.",
    means: "Des personnes responsables de services, qui peuvent en approuver les changements.",
  },
};

export const states: Language["domain"]["states"] = {
  service: {
    pipeline: { word: "En préparation", means: "En construction ; personne n’en dépend encore." },
    live: { word: "En exploitation", means: "Utilisé actuellement." },
    retired: { word: "Retiré", means: "N’est plus proposé." },
  },
  incident: {
    new: { word: "Nouveau", means: "Quelqu’un l’a remarqué ; personne n’y travaille encore." },
    in_progress: { word: "En cours", means: "Des personnes y travaillent." },
    on_hold: { word: "En attente", means: "Le travail attend quelqu’un ou quelque chose." },
    resolved: { word: "Résolu", means: "Le service est rétabli ; l’incident peut être rouvert." },
    closed: { word: "Clos", means: "Définitivement terminé." },
    canceled: { word: "Annulé", means: "Ce n’était pas un incident, ou il a été enregistré deux fois." },
  },
  problem: {
    new: { word: "Nouveau", means: "Soupçonné ; personne ne l’a encore examiné." },
    assess: { word: "Évaluation", means: "Quelqu’un vérifie s’il s’agit d’un problème et quelle est son importance." },
    root_cause_analysis: { word: "Analyse de la cause racine", means: "Confirmé ; la cause est recherchée." },
    fix_in_progress: { word: "Correction en cours", means: "La cause est connue et une correction est en route." },
    resolved: { word: "Résolu", means: "La correction est en place ; elle est surveillée pendant quelque temps." },
    closed: { word: "Clos", means: "Terminé : corrigé, accepté, en double ou sans objet." },
  },
  change: {
    new: { word: "Nouveau", means: "Un brouillon : pas encore soumis à approbation." },
    scheduled: { word: "Planifié", means: "Approuvé ; attend sa fenêtre." },
    implementing: { word: "Mise en œuvre", means: "Les travaux sont en cours." },
    review: { word: "Revue", means: "Les travaux sont terminés ; leur succès est en cours d’évaluation." },
    closed: { word: "Clos", means: "Terminé, avec un résultat." },
    canceled: { word: "Annulé", means: "Abandonné avant d’être réalisé." },
  },
  knowledge: {
    draft: { word: "Brouillon", means: "En cours de rédaction." },
    published: { word: "Publié", means: "Exact, à notre connaissance. À revoir une fois la date review_by passée." },
    retired: { word: "Retiré", means: "N’est plus exact ou plus nécessaire." },
  },
  model: {
    proposed: { word: "Proposé", means: "Rédigé mais pas approuvé : aucun changement ne peut l’utiliser." },
    approved: {
      word: "Approuvé",
      means: "Les changements qui le suivent n’ont pas besoin de leur propre approbation.",
    },
    withdrawn: { word: "Retiré", means: "Plus aucun changement ne peut l’utiliser." },
  },
  freeze: {
    announced: { word: "Annoncé", means: "En vigueur chaque fois que sa fenêtre est ouverte." },
    lifted: { word: "Levé", means: "N’est plus en vigueur." },
  },
  team: {
    active: { word: "Active", means: "Responsable de ses services." },
    retired: { word: "Dissoute", means: "N’existe plus ; ses approbations ne comptent plus." },
  },
};

export const columns: Language["domain"]["columns"] = {
  service: {
    group: "Groupe",
    tier: "Criticité",
    depends_on: "Dépend de",
  },
  incident: {
    priority: "Priorité",
    "affects[].service": "Services",
    started_at: "Début",
    resolved_at: "Résolution",
  },
  problem: {
    known_error: "Erreur connue",
    services: "Services",
    opened_at: "Ouverture",
  },
  change: {
    type: "Type",
    risk: "Risque",
    services: "Services",
    "window.start": "Fenêtre",
  },
  knowledge: {
    category: "Catégorie",
    services: "Services",
    review_by: "À revoir avant",
  },
  model: {
    risk: "Risque",
    services: "Services",
    valid_until: "Valable jusqu’au",
  },
  freeze: {
    services: "Services",
    "window.start": "Du",
    "window.end": "Au",
    "recurrence.rule": "Récurrence",
  },
  team: {
    "members[].login": "Membres",
    includes: "Comprend",
    contact: "Contact",
  },
};
