/** SIREN, SIRET, RNA and IBAN: checked by their keys, as constraints for requests. */
package fr.quitus.support.identifier;
