package heed.samples;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

abstract class FieldInjection {

    @Autowired
    Clock clock;
}
