package org.noren.partner.blocks.jmx;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.partner.blocks.LocalDesk;
import org.noren.partner.blocks.LocalLine;
import org.noren.partner.blocks.LocalState;
import org.noren.shared.link.Local.What;
import org.noren.site.console.jmx.ConsoleBean;
import org.noren.site.settings.SiteSettings;

/** Puts the local changes where a console finds them, {@code org.noren:type=LocalChanges,name=SITE}, as long as the site runs. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LocalChangesInJmx {
    @Resource
    SessionContext context;

    @Inject
    LocalDesk desk;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    private @Nullable ConsoleBean bean;

    @PostConstruct
    void show() {
        bean = ConsoleBean.show(
                "LocalChanges",
                settings.name(),
                new Figures(context.getBusinessObject(LocalChangesInJmx.class)),
                LocalChangesMXBean.class,
                clock);
    }

    @PreDestroy
    void hide() {
        if (bean != null) {
            bean.hide();
        }
    }

    /** For the console's threads, which the server did not start for this site. */
    public LocalState state() {
        return desk.state();
    }

    /** The same for what has become of the texts under the release that is served. */
    public List<LocalLine> lines() {
        return desk.lines();
    }

    private record Figures(LocalChangesInJmx changes) implements LocalChangesMXBean {
        @Override
        public long getOwnBlocks() {
            return changes.lines().stream()
                    .filter(line -> line.what() != What.NOT_SHOWN)
                    .count();
        }

        @Override
        public long getClashes() {
            return changes.lines().stream().filter(LocalLine::clashes).count();
        }

        @Override
        public long getPagesOffLine() {
            return changes.state().offline().size();
        }

        @Override
        public long getChanges() {
            return changes.state().number();
        }
    }
}
