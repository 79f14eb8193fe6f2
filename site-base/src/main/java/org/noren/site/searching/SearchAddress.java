package org.noren.site.searching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.ReservedPaths;
import org.noren.site.serving.Notice;
import org.noren.site.serving.OwnAddress;
import org.noren.site.serving.ShownPage;
import org.noren.site.serving.SiteView;

/** {@code /search?q=…&lang=ja&page=2}: a page of answers in the site's layout, for this reader alone. */
@ApplicationScoped
public class SearchAddress implements OwnAddress {
    private static final int OK = 200;
    private static final int LATER = 503;

    private final SiteSearch search;

    @Inject
    public SearchAddress(SiteSearch search) {
        this.search = search;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected SearchAddress() {
        this(null);
    }

    @Override
    public PagePath at() {
        return ReservedPaths.SEARCH;
    }

    @Override
    public Answer answer(SiteView view, Asking asking) {
        String usual = Notice.language(ReservedPaths.SEARCH, asking.wishes(), view.locale());
        String wished = asking.parameter("lang");
        String language = wished.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? wished : usual;
        String page = asking.parameter("page");
        var question = new Question(
                asking.parameter("q"),
                PageText.language(language),
                page.matches("[0-9]{1,3}") ? Integer.parseInt(page) : 1);
        SiteSearch.Answer answer = search.ask(question);
        if (answer instanceof SiteSearch.Answer.Here here && !here.languages().contains(question.language())) {
            language = usual;
            question = question.in(usual);
            answer = search.ask(question);
        }
        return answer instanceof SiteSearch.Answer.Here here
                ? shown(here.view(), new ResultPage(question, language).found(here.found()), OK)
                : shown(view, new ResultPage(question, usual).notNow(), LATER);
    }

    private static Answer shown(SiteView view, Page page, int status) {
        Optional<ShownPage> dressed = view.notice(ReservedPaths.SEARCH, page);
        return dressed.<Answer>map(shown -> new Answer.Shown(view, shown, status))
                .orElseGet(() -> new Answer.Nothing(Notice.NOT_FOUND));
    }
}
