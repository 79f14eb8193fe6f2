package org.noren.partner.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the site link lies; its resources are all those of this archive. S23. */
@ApplicationPath("/link")
public class LinkDoor extends Application {}
