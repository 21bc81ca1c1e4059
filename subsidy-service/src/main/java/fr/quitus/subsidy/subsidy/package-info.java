/** Subsidies: deliberation, award, publication, agreement, schedule, amendments, position. */
package fr.quitus.subsidy.subsidy;
