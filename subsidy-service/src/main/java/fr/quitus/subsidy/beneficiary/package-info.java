/** Beneficiaries: legal persons with checked identifiers. Uses nothing of the other features. */
package fr.quitus.subsidy.beneficiary;
