-- Where a value of the metadata comes from was one word; it is an object now, with how sure it is, who typed it, and the other
-- values there are to choose from. Of articles from before, what the article said itself is not known more exactly.
update article set provenance = (
  select jsonb_object_agg(
    field,
    case provenance ->> field
      when 'given' then '{"origin": "given", "certainty": "certain", "by": null, "others": []}'::jsonb
      when 'corrected' then '{"origin": "corrected", "certainty": "certain", "by": null, "others": []}'::jsonb
      when 'header' then '{"origin": "header", "certainty": "likely", "by": null, "others": []}'::jsonb
      else '{"origin": null, "certainty": null, "by": null, "others": []}'::jsonb
    end)
  from unnest(array['title', 'publisher', 'authors', 'published', 'url']) as known (field))
  || '{"language": {"origin": "detected", "certainty": "likely", "by": null, "others": []}}'::jsonb;
