/**
 * Three servers, a main site and two partners, made and configured as an operator would make them, and entered by the
 * public doors only: shoppers' pages, offices, site link, and for health the management port. For whoever wants to see a
 * sentence of the requirements hold on real servers (S2, S7, S9, S23, S25, B1, B2, B12, N1, N2, N4, P8, K1, V1, A1).
 *
 * <p>Arquillian starts the servers once for all tests and stops them at the end. Faults (a killed process, a wrong
 * clock) are done to the processes from outside, since Arquillian itself can only ask a server to end.
 */
@NullMarked
package org.noren.tests;

import org.jspecify.annotations.NullMarked;
