package org.noren.servers.doctor;

import java.util.List;

/** Looks at one side of a site. What cannot be looked at is a finding too. */
interface Check {
    List<Finding> look(Patient patient) throws InterruptedException;
}
