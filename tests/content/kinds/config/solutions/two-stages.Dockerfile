FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements.txt .
RUN pip install --prefix=/installed -r requirements.txt

# what runs carries no tools that only the build needs
FROM python:3.13-slim
WORKDIR /app
COPY --from=build /installed /usr/local
COPY service service
EXPOSE 8000
HEALTHCHECK --interval=1m \
    CMD ["python", "-m", "service.health"]
RUN useradd service
USER service
ENTRYPOINT ["python", "-m"]
CMD ["service"]
