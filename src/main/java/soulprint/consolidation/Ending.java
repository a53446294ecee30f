package soulprint.consolidation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soulprint.consolidation.Validity.Point;
import soulprint.date.Period;
import soulprint.date.Precision;

/// That a change ends a value: `change` is the fact of the change, `saying` where it was said, `begun` what is there
/// instead.
record Ending(
        Saying saying, Run change, Phrase ended, @Nullable Phrase begun) {
    Optional<Point> day(ZoneId zone) {
        Period stated = saying.stated();
        if (stated != null) {
            return Validity.point(stated.from(), stated.precision())
                    .or(() -> Validity.point(stated.to(), stated.precision()));
        }
        return Optional.ofNullable(saying.mention().evidence().saidAt())
                .map(said -> new Point(LocalDate.ofInstant(said, zone), Precision.DAY));
    }
}
