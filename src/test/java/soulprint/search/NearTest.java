package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NearTest {
    private final Near near = new Near(1);

    @Test
    void aTurnCountsByItsBestPassageAndIsNamedOnce() {
        near.add(3, 0.2f);
        near.add(7, 0.1f);
        near.add(7, 0.5f);
        near.add(9, 0.3f);
        assertThat(near.best(2)).containsExactly(7, 9);
        assertThat(near.best(9)).containsExactly(3, 7, 9);
    }

    @Test
    void allThatAreAsGoodAsTheLastAreNamed() {
        near.add(1, 0.4f);
        near.add(2, 0.4f);
        near.add(3, 0.1f);
        assertThat(near.best(1)).containsExactly(1, 2);
    }
}
