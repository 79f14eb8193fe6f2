/** Small sins, one for each rule of the house, that show the rule failing. */
package org.noren.house.offender;
