package heed.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API speaks JSON. Libraries bring CBOR and YAML along, which Spring would otherwise offer to every caller. */
@Configuration
class JsonAlone implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.configureMessageConvertersList(
                all -> all.removeIf(each -> each instanceof AbstractJacksonHttpMessageConverter<?>
                        && !(each instanceof JacksonJsonHttpMessageConverter)));
    }
}
