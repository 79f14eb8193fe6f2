package org.noren.site.assets.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.assets.AssetFilter;
import org.noren.site.assets.AssetKind;
import org.noren.site.assets.Assets;
import org.noren.site.content.State;
import org.noren.site.office.faces.Parameters;

/** The library of pictures and other files; what is looked for stands in the address. */
@Named
@RequestScoped
public class AssetList {
    static final String ADDRESS = "/office/assets.xhtml";
    /** Files of one screen: whole rows, with two, three, four or six in a row. */
    static final int LINES = 48;

    @Inject
    Assets assets;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private @Nullable AssetFilter filter;
    private Assets.@Nullable Found found;
    private @Nullable Instant seen;

    AssetFilter filter() {
        if (filter == null) filter = AssetFilter.of(this::parameter);
        return filter;
    }

    String parameter(String name) {
        return Parameters.parameter(request, name);
    }

    private Assets.Found found() {
        if (found == null) {
            getSeen();
            found = assets.find(filter(), LINES);
        }
        return found;
    }

    List<PagePath> all(int most) {
        return assets.paths(filter(), most);
    }

    /** When the visitor first saw what they are acting on; what others change after that is left alone. */
    public Instant getSeen() {
        if (seen == null) seen = seenBefore().orElseGet(clock::instant);
        return seen;
    }

    private Optional<Instant> seenBefore() {
        try {
            return Optional.of(parameter("seen"))
                    .filter(text -> !text.isEmpty())
                    .map(Instant::parse);
        } catch (DateTimeParseException typedByHand) {
            return Optional.of(Instant.EPOCH);
        }
    }

    public List<Assets.Line> getLines() {
        return found().lines();
    }

    public long getTotal() {
        return found().total();
    }

    /** How many of those that the filter finds nothing refers to. */
    public long getUnused() {
        return found().unused();
    }

    public boolean isNarrow() {
        return filter().isNarrow();
    }

    public boolean isUnusedOnly() {
        return filter().unused();
    }

    public String getWords() {
        return filter().words();
    }

    public String getKind() {
        return filter().kind().map(Enum::name).orElse("");
    }

    public String getState() {
        return filter().state().map(Enum::name).orElse("");
    }

    public List<String> getKinds() {
        return Arrays.stream(AssetKind.values()).map(Enum::name).toList();
    }

    public List<String> getStates() {
        return Arrays.stream(State.values())
                .filter(state -> state != State.DELETED)
                .map(Enum::name)
                .toList();
    }

    /** For forms, which have to carry the filter along. */
    public List<Map.Entry<String, String>> getParameters() {
        return List.copyOf(filter().parameters().entrySet());
    }

    public int getFirst() {
        return filter().first();
    }

    /** Number of the last file shown. */
    public long getLast() {
        return getFirst() + (long) getLines().size();
    }

    public boolean isMore() {
        return getLast() < getTotal();
    }

    /** Whether there is more than this screen shows. */
    public boolean isBeyond() {
        return getTotal() > getLines().size();
    }

    public String getHere() {
        return address(filter());
    }

    public String getNext() {
        return address(filter().from(getFirst() + LINES));
    }

    public String getPrevious() {
        return address(filter().from(Math.max(0, getFirst() - LINES)));
    }

    public String getOnlyUnused() {
        return address(filter().unused(true));
    }

    private static String address(AssetFilter filter) {
        String query = filter.query();
        return query.isEmpty() ? ADDRESS : ADDRESS + "?" + query;
    }
}
