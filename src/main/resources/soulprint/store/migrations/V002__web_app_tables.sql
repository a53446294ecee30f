-- The tables that the web app reads. They may be there already, with data: nothing in them is dropped or rewritten.

CREATE TABLE IF NOT EXISTS public.user_profiles (
    user_id uuid PRIMARY KEY
);
ALTER TABLE public.user_profiles
    ADD COLUMN IF NOT EXISTS soul_md text,
    ADD COLUMN IF NOT EXISTS identity_md text,
    ADD COLUMN IF NOT EXISTS user_md text,
    ADD COLUMN IF NOT EXISTS agents_md text,
    ADD COLUMN IF NOT EXISTS tools_md text,
    ADD COLUMN IF NOT EXISTS memory_md text,
    ADD COLUMN IF NOT EXISTS soulprint_text text,
    ADD COLUMN IF NOT EXISTS import_status text,
    ADD COLUMN IF NOT EXISTS full_pass_status text,
    ADD COLUMN IF NOT EXISTS full_pass_started_at timestamptz,
    ADD COLUMN IF NOT EXISTS full_pass_completed_at timestamptz,
    ADD COLUMN IF NOT EXISTS full_pass_error text,
    ADD COLUMN IF NOT EXISTS import_lock timestamptz;

CREATE TABLE IF NOT EXISTS public.conversation_chunks (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id         uuid NOT NULL,
    conversation_id text NOT NULL,
    content         text NOT NULL,
    created_at      timestamptz DEFAULT now()
);
ALTER TABLE public.conversation_chunks
    ADD COLUMN IF NOT EXISTS embedding_dimension integer,
    ADD COLUMN IF NOT EXISTS token_count integer,
    ADD COLUMN IF NOT EXISTS chunk_index integer,
    ADD COLUMN IF NOT EXISTS total_chunks integer,
    ADD COLUMN IF NOT EXISTS title text,
    ADD COLUMN IF NOT EXISTS message_count integer,
    ADD COLUMN IF NOT EXISTS is_recent boolean,
    ADD COLUMN IF NOT EXISTS chunk_tier text,
    ADD COLUMN IF NOT EXISTS first_message integer,
    ADD COLUMN IF NOT EXISTS last_message integer;
CREATE INDEX IF NOT EXISTS conversation_chunks_conversation
    ON public.conversation_chunks (user_id, conversation_id, chunk_index);

-- The vector column and the function over it exist where the server has pgvector; elsewhere the bytes are kept. The
-- extension may stand in any schema (Supabase has one for extensions), so its names are always given with it.
DO $$
DECLARE
    place text;
BEGIN
    IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
        CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA public;
    END IF;
    SELECT n.nspname INTO place
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'vector';
    IF place IS NULL THEN
        ALTER TABLE public.conversation_chunks ADD COLUMN IF NOT EXISTS embedding bytea;
        RETURN;
    END IF;
    EXECUTE format('ALTER TABLE public.conversation_chunks ADD COLUMN IF NOT EXISTS embedding %I.vector(1024)', place);
    IF EXISTS (SELECT FROM pg_proc WHERE proname = 'match_conversation_chunks') THEN
        RETURN;
    END IF;
    EXECUTE format($create$
        CREATE FUNCTION public.match_conversation_chunks(
            query_embedding %1$I.vector, match_user_id uuid, match_count integer, match_threshold double precision)
        RETURNS TABLE (id uuid, conversation_id text, title text, content text, similarity double precision)
        LANGUAGE sql STABLE SET search_path = public, %1$I AS $body$
            SELECT c.id, c.conversation_id, c.title, c.content, 1 - (c.embedding <=> query_embedding)
            FROM public.conversation_chunks c
            WHERE c.user_id = match_user_id
              AND c.embedding_dimension = vector_dims(query_embedding)
              AND 1 - (c.embedding <=> query_embedding) >= match_threshold
            ORDER BY c.embedding <=> query_embedding
            LIMIT match_count
        $body$
    $create$, place);
END $$;
