package org.noren.site.assets.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.assets.AssetFilter;
import org.noren.site.assets.AssetKind;
import org.noren.site.assets.Assets;
import org.noren.site.content.State;

/** Builds one search, so that the database filters, counts and pages. */
final class AssetSearch {
    static final String NEWEST_FIRST = " order by r.writtenAt desc, i.path";
    static final String ASKED_FOR = "asked";

    private static final String NOW = "(%2$s.id.number = %1$s.latest or %2$s.id.number = %1$s.published)";
    private static final String REFERS = "select %1$s from Item %1$s join Revision %2$s on %2$s.id.item = %1$s.id and "
            + NOW + " join %2$s.references %3$s where %1$s.deleted = false and %3$s.target = %4$s.path";
    private static final String BY_ITSELF =
            REFERS.formatted("u", "ur", "uf", "i") + " and ur.kind <> :redirect and u.id <> i.id";
    private static final String WHERE_IT_LAY_BEFORE = REFERS.formatted("m", "mr", "mf", "i")
            + " and mr.kind = :redirect and exists ("
            + REFERS.formatted("v", "vr", "vf", "m")
            + " and vr.kind <> :redirect and v.id <> i.id)";

    /** A redirect is no use by itself: it counts who asks for the file at its old place. */
    static final String UNUSED = ("i.path not in :asked and not exists (" + BY_ITSELF + ") and not exists ("
                    + WHERE_IT_LAY_BEFORE + ")")
            .replace(":redirect", "org.noren.shared.edition.Kind.REDIRECT");

    private final EntityManager entities;
    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    AssetSearch(EntityManager entities, AssetFilter filter) {
        this.entities = entities;
        where.append(" from Item i join Revision r on r.id.item = i.id and r.id.number = i.latest")
                .append(" where i.latest > 0 and i.deleted = false and i.kind = :kind");
        parameters.put("kind", Kind.ASSET);
        filter.kind().ifPresent(kind -> where.append(" and ").append(being(kind)));
        filter.state().ifPresent(state -> where.append(" and ").append(standing(state)));
        if (!filter.words().isEmpty()) {
            where.append(" and lower(i.path) like :words escape '!'");
            parameters.put("words", "%" + escaped(filter.words().toLowerCase(Locale.ROOT)) + "%");
        }
        if (filter.unused()) {
            where.append(" and ").append(UNUSED);
            parameters.put(ASKED_FOR, askedFor());
        }
    }

    static List<String> askedFor() {
        return Assets.ASKED_FOR.stream().map(PagePath::value).toList();
    }

    <T> TypedQuery<T> ask(String what, String order, Class<T> type) {
        var query = entities.createQuery(what + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** As {@link AssetKind#ofType} tells. */
    private static String being(AssetKind kind) {
        var picture = "r.mediaType like 'image/%'";
        var style = "r.mediaType like 'text/css%'";
        var font = "(r.mediaType like 'font/%' or r.mediaType = 'application/vnd.ms-fontobject')";
        return switch (kind) {
            case PICTURE -> picture;
            case STYLE -> style;
            case FONT -> font;
            case DOCUMENT -> "not (" + picture + " or " + style + " or " + font + ")";
        };
    }

    private static String standing(State state) {
        return switch (state) {
            case DRAFT -> "i.published is null";
            case PUBLISHED -> "i.published = i.latest";
            case CHANGED -> "i.published < i.latest";
            case DELETED -> throw new IllegalArgumentException("What is deleted lies in the bin, not in the library");
        };
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
