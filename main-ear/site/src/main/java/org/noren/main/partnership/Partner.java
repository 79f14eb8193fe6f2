package org.noren.main.partnership;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noren.shared.link.Release;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.VerifyingKey;
import org.noren.site.content.Label;

/**
 * A partner site in the eyes of the main site. Born active when a manager adds it with its address, its keys and a
 * contract. The contract is changed as a whole; keys are added before the old ones run out, so that they can roll, or
 * revoked at once when lost. A partner may be suspended and resumed, and in the end it is ended, which nothing undoes.
 * Every change raises {@link #revision()}, which tells the publishing feature to look whether a new release is due.
 */
@Entity
@Table(name = "partner")
public class Partner {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, unique = true)
    private String name = "";

    private String title = "";
    private String operator = "";

    @Column(name = "link_address")
    private String linkAddress = "";

    @Column(name = "shop_address")
    private String shopAddress = "";

    @Enumerated(EnumType.STRING)
    private PartnerStatus status = PartnerStatus.ACTIVE;

    @Column(name = "status_since")
    private Instant statusSince = Instant.EPOCH;

    private String inherits = "";

    @Column(name = "except_for")
    private String exceptFor = "";

    private String languages = "";
    private String labels = "";

    @Column(name = "except_labels")
    private String exceptLabels = "";

    @Column(name = "group_name")
    private String groupName = "";

    @Column(name = "link_only")
    private boolean linkOnly;

    @Enumerated(EnumType.STRING)
    private Release.Way way = Release.Way.OVERWRITE;

    @Column(name = "on_change")
    private boolean onChange;

    @Enumerated(EnumType.STRING)
    @Column(name = "indexed_as")
    private Release.Index index = Release.Index.MAIN;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "partner_value", joinColumns = @JoinColumn(name = "partner_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "text")
    private Map<String, String> values = new HashMap<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "partner_id", nullable = false)
    private List<PartnerCertificate> certificates = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "partner_receipt_key", joinColumns = @JoinColumn(name = "partner_id"))
    private List<ReceiptKey> receiptKeys = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "partner_id", nullable = false)
    private List<ScheduledUpdate> updateTimes = new ArrayList<>();

    @Version
    private long version;

    protected Partner() {}

    /** @param since now: the moment the partnership begins */
    public Partner(SiteName name, String title, String operator, URI link, URI shop, Contract contract, Instant since) {
        this.name = name.value();
        this.statusSince = since;
        describe(title, operator, link, shop);
        agree(contract);
    }

    /** @throws IllegalArgumentException if an address is not one that a site can have, or a text is empty */
    public final void describe(String newTitle, String newOperator, URI link, URI shop) {
        if (newTitle.isBlank() || newOperator.isBlank()) {
            throw new IllegalArgumentException("a partner has a title for shoppers, and an operator");
        }
        if (!"https".equals(link.getScheme()) || link.getHost() == null) {
            throw new IllegalArgumentException(
                    "the link address of " + name + " must begin with https:// and name a host, not " + link);
        }
        if (shop.getHost() == null
                || shop.getScheme() == null
                || !shop.getScheme().matches("https?")) {
            throw new IllegalArgumentException(
                    "the shop address of " + name + " must begin with http(s):// and name a host, not " + shop);
        }
        title = newTitle;
        operator = newOperator;
        linkAddress = link.toString();
        shopAddress = shop.toString();
    }

    public final void agree(Contract contract) {
        inherits = String.join("\n", contract.scope().inherits());
        exceptFor = String.join("\n", contract.scope().exceptFor());
        Marks marks = contract.scope().marks();
        languages = String.join("\n", marks.languages());
        labels = words(marks.labels());
        exceptLabels = words(marks.exceptLabels());
        linkOnly = contract.scope().linkOnly();
        way = contract.way();
        onChange = contract.onChange();
        index = contract.index();
        if (!values.equals(contract.values())) {
            values.clear();
            values.putAll(contract.values());
        }
    }

    /** Becomes one of that group, or of none. */
    public void join(Optional<PartnerGroup> newGroup) {
        groupName = newGroup.map(PartnerGroup::name).orElse("");
    }

    public Optional<PartnerGroup> group() {
        return groupName.isEmpty() ? Optional.empty() : Optional.of(new PartnerGroup(groupName));
    }

    public Contract contract() {
        Marks marks = new Marks(Set.copyOf(lines(languages)), Label.several(labels), Label.several(exceptLabels));
        Scope scope = new Scope(lines(inherits), lines(exceptFor), marks, linkOnly);
        return new Contract(scope, way, onChange, index, values);
    }

    /** @throws IllegalStateException if it has ended */
    public void become(PartnerStatus next, Instant at) {
        if (status == PartnerStatus.ENDED && next != PartnerStatus.ENDED) {
            throw new IllegalStateException(
                    "the partnership with " + name + " ended on " + statusSince + "; a new one needs a new name");
        }
        if (status != next) {
            status = next;
            statusSince = at;
        }
    }

    public void list(Fingerprint fingerprint, Validity validity) {
        certificates.add(new PartnerCertificate(fingerprint, validity));
    }

    public void list(IssuedCertificate issued) {
        certificates.add(new PartnerCertificate(issued));
    }

    /** @return false if it is not one of this partner's, or was revoked before */
    public boolean revoke(Fingerprint fingerprint, Instant at) {
        return certificates.stream()
                .filter(certificate -> certificate.fingerprint().equals(fingerprint))
                .anyMatch(certificate -> certificate.revoke(at));
    }

    public void trustReceiptsBy(VerifyingKey key, Validity validity) {
        receiptKeys.add(new ReceiptKey(key, validity));
    }

    /** @return false if it is not one of this partner's */
    public boolean distrustReceiptsBy(String keyId) {
        return receiptKeys.removeIf(key -> key.key().id().equals(keyId));
    }

    /** The keys that sign this partner's receipts now. */
    public List<VerifyingKey> receiptKeys(Instant now) {
        return receiptKeys.stream()
                .filter(key -> key.validity().covers(now))
                .map(ReceiptKey::key)
                .toList();
    }

    /** Is this one of its keys for receipts, whether it counts now or not? */
    public boolean trusts(VerifyingKey key) {
        return receiptKeys.stream().anyMatch(listed -> listed.key().equals(key));
    }

    /** All of them, those that count no more too. */
    List<ReceiptKey> receiptKeys() {
        return List.copyOf(receiptKeys);
    }

    public List<PartnerCertificate> certificates() {
        return List.copyOf(certificates);
    }

    /** Replaces all prescribed times; what was due before {@code now} is not made up for. */
    public void updateAt(Collection<UpdateTime> times, Instant now) {
        updateTimes.clear();
        times.forEach(time -> updateTimes.add(new ScheduledUpdate(time, now)));
    }

    public List<ScheduledUpdate> updateTimes() {
        return List.copyOf(updateTimes);
    }

    public SiteName name() {
        return new SiteName(name);
    }

    public String title() {
        return title;
    }

    public String operator() {
        return operator;
    }

    public URI linkAddress() {
        return URI.create(linkAddress);
    }

    public URI shopAddress() {
        return URI.create(shopAddress);
    }

    public PartnerStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public boolean active() {
        return status == PartnerStatus.ACTIVE;
    }

    public long revision() {
        return version;
    }

    private static String words(Collection<Label> labels) {
        return labels.stream().map(Label::word).collect(Collectors.joining("\n"));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }
}
