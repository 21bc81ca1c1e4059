/** Collections: pages with a cursor, filters and sorts, the same for every resource. */
package fr.quitus.support.paging;
