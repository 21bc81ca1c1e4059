/** Who asks: request id, language, actor. Tokens and rights will be added here. */
package fr.quitus.support.identity;
