package org.noren.site.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noren.shared.page.Layout;
import org.noren.shared.page.MediaTypes;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.ReservedPaths;
import org.noren.site.content.VariantPath;
import org.noren.site.importing.ImportSource.SourceFile;

/** Where each file of the source goes, by its name alone: decided before anything is read. */
final class Destinations {
    enum What {
        ASSET,
        STYLE,
        LAYOUT,
        SLOT,
        PAGE
    }

    /**
     * A file with its place.
     *
     * @param at where it lies in the source, as a path
     * @param path where it goes in the site
     */
    record Planned(SourceFile file, What what, PagePath at, PagePath path) {}

    private static final Pattern LAYOUT = Pattern.compile("_layouts/([^/]+)\\.html");
    private static final Pattern SLOT = Pattern.compile("_slots/([^/.]+)\\.([^/.]+)\\.html");

    private static final Pattern VARIANT = Pattern.compile("_variants/([^/]+)/([^/]+)/(.+)");

    private final Map<What, List<Planned>> planned = new EnumMap<>(What.class);
    private final Map<PagePath, Planned> byPath = new HashMap<>();
    private final Map<PagePath, Planned> byPlaceInSource = new HashMap<>();
    private final Map<String, String> skipped = new TreeMap<>();
    private final PagePath prefix;
    private final Set<String> names = new HashSet<>();

    private Destinations(PagePath prefix) {
        this.prefix = prefix;
    }

    static Destinations of(List<SourceFile> files, PagePath prefix) throws ImportRefused {
        var destinations = new Destinations(prefix);
        files.forEach(file -> destinations.names.add(file.name()));
        List<String> refused = new ArrayList<>();
        for (SourceFile file : files)
            try {
                destinations.plan(file, refused);
            } catch (IllegalArgumentException noPath) {
                destinations.skipped.put(file.name(), noPath.getMessage());
            }
        if (!refused.isEmpty()) throw new ImportRefused(refused);
        return destinations;
    }

    List<Planned> of(What what) {
        return List.copyOf(planned.getOrDefault(what, List.of()));
    }

    boolean isEmpty() {
        return planned.values().stream().allMatch(List::isEmpty);
    }

    /** What is left out, by file name, with the reason. */
    Map<String, String> skipped() {
        return skipped;
    }

    /** Takes a file back out when its content speaks against it. */
    void skip(Planned file, String why) {
        skipped.put(file.file().name(), why);
        byPlaceInSource.remove(file.at(), file);
        planned.getOrDefault(file.what(), List.of()).remove(file);
    }

    /** Where a path of the source leads in the site, also when it is written without its slash or extension. */
    Optional<PagePath> find(PagePath inSource) {
        String value = inSource.value();
        List<String> spellings = value.endsWith("/")
                ? List.of(value)
                : List.of(value, value + "/", value + ".html", value.replaceFirst("/index\\.x?html?$", "/"));
        return spellings.stream()
                .filter(spelling -> PagePath.refusal(spelling).isEmpty())
                .map(spelling -> byPlaceInSource.get(PagePath.of(spelling)))
                .filter(java.util.Objects::nonNull)
                .map(Planned::path)
                .findFirst();
    }

    private void plan(SourceFile file, List<String> refused) {
        String name = file.name();
        if (("/" + name).contains("/.")) {
            skipped.put(name, "is hidden");
            return;
        }
        Matcher layout = LAYOUT.matcher(name);
        Matcher slot = SLOT.matcher(name);
        Matcher variant = VARIANT.matcher(name);
        if (layout.matches()) add(file, What.LAYOUT, PagePath.of("/" + name), Layout.path(layout.group(1)));
        else if (slot.matches())
            add(file, What.SLOT, PagePath.of("/" + name), Page.slotPath(slot.group(1), slot.group(2)));
        else if (variant.matches()) variant(file, variant.group(1), variant.group(2), variant.group(3));
        else {
            PagePath at = place(name);
            Optional<String> unfit = MediaTypes.isPage(at) ? Optional.empty() : MediaTypes.refusalByName(at);
            if (unfit.isPresent()) {
                skipped.put(name, unfit.get());
                return;
            }
            PagePath path = at.below(prefix);
            if (ReservedPaths.isForShoppers(path)) {
                skipped.put(name, "would go to " + path + ", which the site makes itself");
                return;
            }
            if (ReservedPaths.isReserved(path))
                refused.add(name + " would go to " + path + ", which is reserved for the site's own doors");
            What what = at.extension().equals("css") ? What.STYLE : What.ASSET;
            add(file, MediaTypes.isPage(at) ? What.PAGE : what, at, path);
        }
    }

    /** Addresses in it are read from where its page would lie; nothing leads to it. */
    private void variant(SourceFile file, String whom, String block, String of) {
        Matcher slot = SLOT.matcher(of);
        PagePath at = slot.matches() ? PagePath.ROOT : PagePath.ofFile(of);
        PagePath page = slot.matches() ? Page.slotPath(slot.group(1), slot.group(2)) : at.below(prefix);
        if (!slot.matches() && !MediaTypes.isPage(at)) {
            skipped.put(file.name(), "is no page, and only pages have variants");
            return;
        }
        Optional<String> named = Optional.of(block).filter(name -> !name.equals(VariantPath.WHOLE));
        PagePath path = new VariantPath(whom, named, page).path();
        add(new Planned(file, slot.matches() ? What.SLOT : What.PAGE, at, path), PagePath.of("/" + file.name()));
    }

    private PagePath place(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean index = lower.equals("index.htm") || lower.endsWith("/index.htm");
        return index && !names.contains(name + "l") ? PagePath.ofFile(name + "l") : PagePath.ofFile(name);
    }

    private void add(SourceFile file, What what, PagePath at, PagePath path) {
        add(new Planned(file, what, at, path), at);
    }

    /** @param found where others in the source find it */
    private void add(Planned plan, PagePath found) {
        Planned other = byPath.putIfAbsent(plan.path(), plan);
        if (other != null) {
            skipped.put(
                    plan.file().name(),
                    "would go to " + plan.path() + ", where " + other.file().name() + " goes");
            return;
        }
        byPlaceInSource.put(found, plan);
        planned.computeIfAbsent(plan.what(), none -> new ArrayList<>()).add(plan);
    }
}
