create index lane_event_by_what on lane_event (what, at);
