-- The catalog's words: what the columns that refer to these tables may say.
-- Their order is the order of the image's codes, so new words go last.

INSERT INTO modalities (name, description) VALUES
    ('text', 'Text'),
    ('image', 'Still pictures'),
    ('audio', 'Sound and speech'),
    ('video', 'Moving pictures'),
    ('pdf', 'PDF documents');

INSERT INTO meters (name, unit, description) VALUES
    ('input', 'token', 'Prompt tokens'),
    ('output', 'token', 'Generated tokens'),
    ('cache_read', 'token', 'Prompt tokens read from the provider''s cache'),
    ('cache_write', 'token', 'Prompt tokens written to the provider''s cache'),
    ('reasoning', 'token', 'Reasoning tokens, where they are not billed as output'),
    ('input_audio', 'token', 'Audio tokens of the prompt'),
    ('output_audio', 'token', 'Generated audio tokens');
