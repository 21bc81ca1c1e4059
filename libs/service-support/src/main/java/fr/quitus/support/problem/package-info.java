/** Refusals and how they are told: RFC 9457 problem documents with a stable code, in English or French. */
package fr.quitus.support.problem;
