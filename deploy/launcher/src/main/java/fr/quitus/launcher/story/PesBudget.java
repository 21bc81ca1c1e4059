package fr.quitus.launcher.story;

/**
 * The budget a PES Retour file is about.
 *
 * @param siret of the authority (IdColl)
 * @param collectivity CodCol
 * @param budget CodBud
 * @param title LibelleColBud, where the sample says that its data is illustrative
 */
record PesBudget(String siret, String collectivity, String budget, String title) {}
