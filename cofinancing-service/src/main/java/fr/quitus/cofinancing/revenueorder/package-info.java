/** Revenue orders: issued on claims, judged by the accountant, paid by the funder. Uses claims and contributions. */
package fr.quitus.cofinancing.revenueorder;
