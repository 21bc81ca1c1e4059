/** Reads the Helios payment extract, as CSV or as a spreadsheet (XLSX). Knows no framework. */
package fr.quitus.reconciliation.helios;
