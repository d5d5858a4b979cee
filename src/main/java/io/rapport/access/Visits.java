package io.rapport.access;

import io.rapport.engine.AsSystem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether who came in may still be here: for what goes on after the request that began it. The doors ask the same of each
 * new request.
 */
@Component
public class Visits {

    /**
     * Somebody who came in.
     *
     * @param stamp of the password it began under
     * @param bySession whether a session holds it; else each call brings the password, which is refused while it is locked
     */
    public record Visit(String person, String stamp, boolean bySession) {}

    private final IdentityService identity;
    private final AsSystem system;
    private final Staff staff;
    private final Clock clock;

    Visits(IdentityService identity, AsSystem system, Staff staff, Clock clock) {
        this.identity = identity;
        this.system = system;
        this.staff = staff;
        this.clock = clock;
    }

    /** Begins with the password as it is now. */
    public Visit begin(String person, boolean bySession) {
        return new Visit(person, system.call(() -> stampOf(person, identity)).orElse(""), bySession);
    }

    /** Whether the person is still there, under the same password, not locked out, and may open this page. */
    public boolean goesOn(Visit visit, OwnPage page) {
        return system.call(() -> Optional.ofNullable(userOf(visit.person(), identity))
                        .filter(user ->
                                stampOf(user).filter(visit.stamp()::equals).isPresent())
                        .filter(user -> visit.bySession() || !isLocked(user))
                        .isPresent())
                && page.isFor(staff.groupsOf(visit.person()));
    }

    private boolean isLocked(User user) {
        return user instanceof UserEntity known
                && known.getLockExpirationTime() != null
                && known.getLockExpirationTime().toInstant().isAfter(clock.instant());
    }

    /** Another one after each change of the password; says nothing about it. Nothing when there is no such user. */
    public static Optional<String> stampOf(String user, IdentityService identity) {
        return Optional.ofNullable(userOf(user, identity)).flatMap(Visits::stampOf);
    }

    private static @Nullable User userOf(String user, IdentityService identity) {
        return identity.createUserQuery().userId(user).singleResult();
    }

    private static Optional<String> stampOf(User user) {
        return Optional.ofNullable(user.getPassword()).map(Visits::digest);
    }

    private static String digest(String stored) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(stored.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
