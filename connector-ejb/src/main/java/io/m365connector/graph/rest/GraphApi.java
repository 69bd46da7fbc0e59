package io.m365connector.graph.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The operations of Microsoft Graph v1.0 that the tools use, area by area. */
@Path("/v1.0")
@Produces(MediaType.APPLICATION_JSON)
public interface GraphApi
    extends MailApi,
        AttachmentApi,
        CalendarApi,
        DriveApi,
        SiteApi,
        TeamsApi,
        MeetingApi,
        PeopleApi {}
